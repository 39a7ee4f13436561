package fr.vigie.advice.market;

import java.util.OptionalInt;

/**
 * What employers of an employment area plan for a family of occupations (BMO). A masked figure is of so few employers that
 * the publisher keeps it secret: it is empty, and more than nothing.
 *
 * @param family code of 2021
 * @param label of the family, in French
 * @param department code of that part of the area
 * @param projects hirings planned in the year
 * @param hard those of them that are expected to be hard to fill
 * @param seasonal those of them for a season
 */
public record HiringProjects(
        int year,
        String family,
        String label,
        String area,
        String areaName,
        String department,
        OptionalInt projects,
        OptionalInt hard,
        OptionalInt seasonal) {}
