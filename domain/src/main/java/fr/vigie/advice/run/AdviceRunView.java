package fr.vigie.advice.run;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run as pages show it.
 *
 * @param endedAt null while it is at work
 * @param dataUntil last day that its paths tell of; null without paths
 * @param inputHash of all that it rests on, SHA-256
 * @param synthetic whether its paths are made up
 * @param people whose paths it read; not those who look for an occupation that isn't known
 * @param advised people who are still searching, and are advised something
 * @param changed rows that it wrote
 * @param refusal why it wasn't published; null unless it was refused
 */
public record AdviceRunView(
        long id,
        RunState state,
        Instant startedAt,
        Instant endedAt,
        LocalDate dataUntil,
        String inputHash,
        String codeVersion,
        boolean synthetic,
        long people,
        long advised,
        long changed,
        Refusal refusal) {}
