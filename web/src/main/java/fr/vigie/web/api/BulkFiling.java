package fr.vigie.web.api;

import fr.vigie.access.Actor;
import fr.vigie.reporting.Channel;
import fr.vigie.reporting.Filed;
import fr.vigie.reporting.FilingKey;
import fr.vigie.reporting.FilingKeyReused;
import fr.vigie.reporting.ReportDesk;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Setting;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Files the lines of an NDJSON body, each on its own: what its answer line says was committed before the line was written, and a
 * bad line stops no other. The body is first laid down in a file: a sender that reads no answer before it has sent all would
 * otherwise wait for us while we wait for it.
 */
@ApplicationScoped
public class BulkFiling {

    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = Logger.getLogger(BulkFiling.class.getName());
    private static final int LONGEST_LINE = 256 * 1024;
    private static final int LONGEST_ID = 200;

    @Inject
    private ReportDesk desk;

    StreamingOutput answer(InputStream body, Actor association, Locale locale) {
        var spool = spool(body);
        return output -> {
            try (var lines = new LineReader(new BufferedInputStream(Files.newInputStream(spool)), LONGEST_LINE)) {
                for (var line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank()) {
                        output.write((file(line, association, locale) + "\n").getBytes(StandardCharsets.UTF_8));
                        output.flush();
                    }
                }
            } finally {
                Files.deleteIfExists(spool);
            }
        };
    }

    private static Path spool(InputStream body) {
        long limit = Long.parseLong(Setting.BULK_MAX_BYTES.get());
        try {
            var file = Files.createTempFile("vigie-bulk-", ".ndjson");
            boolean complete = false;
            try (OutputStream out = Files.newOutputStream(file)) {
                complete = copy(body, out, limit);
            } finally {
                if (!complete) {
                    Files.deleteIfExists(file);
                }
            }
            if (!complete) {
                throw new ApiProblem(ProblemKind.BODY_TOO_LARGE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean copy(InputStream in, OutputStream out, long limit) throws IOException {
        var buffer = new byte[64 * 1024];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > limit) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }

    private JsonObject file(LineReader.Line line, Actor association, Locale locale) {
        var answer = Json.createObjectBuilder().add("line", line.number());
        String id = null;
        try {
            var json = parse(line);
            id = Typed.clean(JsonBody.text(json, "id")).orElse(null);
            var filed = file(json, id, association);
            return answer.add("id", id)
                    .add("status", filed.again() ? "already-filed" : "filed")
                    .add("reference", filed.reference().value())
                    .build();
        } catch (InvalidInput refused) {
            return rejected(answer, id, Problem.json(ProblemKind.INVALID, refused.problems(), locale));
        } catch (ApiProblem refused) {
            return rejected(answer, id, Problem.json(refused.kind(), refused.fields(), locale));
        } catch (FilingKeyReused refused) {
            var problem = List.of(FieldProblem.of("id", "line.idReused"));
            return rejected(answer, id, Problem.json(ProblemKind.KEY_REUSED, problem, locale));
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "Line " + line.number() + " of a bulk filing failed");
            return rejected(answer, id, Problem.json(ProblemKind.UNEXPECTED, List.of(), locale));
        }
    }

    private Filed file(JsonObject json, String id, Actor association) {
        if (id == null || id.length() > LONGEST_ID || Typed.isBroken(id)) {
            throw new InvalidInput(FieldProblem.of("id", "line.idMissing", LONGEST_ID));
        }
        var typed = JsonBody.filing(json);
        if (Typed.clean(typed.title()).isEmpty()) {
            throw new InvalidInput(FieldProblem.of("title", "line.titleMissing"));
        }
        var key = FilingKey.ofBulkLine(association.label(), id, typed.fingerprint());
        return desk.file(desk.check(typed), key, Channel.BULK, association);
    }

    private static JsonObject parse(LineReader.Line line) {
        if (line.tooLong()) {
            throw new ApiProblem(List.of(FieldProblem.of("", "line.tooLong")));
        }
        try {
            return JsonBody.object(line.bytes());
        } catch (ApiProblem unreadable) {
            throw new ApiProblem(List.of(FieldProblem.of("", "line.unreadable")));
        }
    }

    private static JsonObject rejected(JsonObjectBuilder answer, String id, JsonObject problem) {
        return answer.add("id", id == null ? JsonValue.NULL : Json.createValue(id))
                .add("status", "rejected")
                .add("problem", problem)
                .build();
    }
}
