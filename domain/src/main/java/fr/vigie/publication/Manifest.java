package fr.vigie.publication;

import fr.vigie.shared.LocalizedText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an edition says of itself: which files, for whom, with which hashes, on which data. Nothing in it depends on when it
 * was made, so that making it again from the same data gives the same bytes.
 *
 * @param cutOff first instant whose reports are no longer in
 * @param demonstration whether the server that published it only demonstrates
 * @param previous null for the first edition
 */
record Manifest(
        LocalDate date,
        int revision,
        Instant cutOff,
        boolean demonstration,
        EditionContent content,
        Previous previous) {

    static final String NAME = "manifest.json";
    private static final String SCHEMA = "1";

    /** The edition before this one, whatever its date. */
    record Previous(LocalDate date, int revision, String manifestSha256) {}

    PublishedFile file(List<PublishedFile> files) {
        var json = Json.createObjectBuilder()
                .add("schema", SCHEMA)
                .add("edition", date.toString())
                .add("revision", revision)
                .add("heading", text(EditionContent.HEADING))
                .add("demonstration", demonstration)
                .add("cutOff", cutOff.toString())
                .add(
                        "counts",
                        Json.createObjectBuilder()
                                .add("reports", content.reports())
                                .add("practices", content.distinct(CountCell::practice))
                                .add("platforms", content.distinct(CountCell::platform))
                                .add("months", content.distinct(CountCell::month)));
        var list = Json.createArrayBuilder();
        for (var file : files) {
            list.add(Json.createObjectBuilder()
                    .add("name", file.name())
                    .add("audience", file.audience().name().toLowerCase(java.util.Locale.ROOT))
                    .add("mediaType", file.mediaType())
                    .add("bytes", file.size())
                    .add("sha256", file.sha256()));
        }
        json.add("files", list);
        addPrevious(json);
        return new PublishedFile(NAME, "application/json", Audience.PUBLIC, EditionContent.bytes(json.build()));
    }

    private void addPrevious(JsonObjectBuilder json) {
        if (previous == null) {
            json.add("previous", JsonValue.NULL);
        } else {
            json.add(
                    "previous",
                    Json.createObjectBuilder()
                            .add("edition", previous.date().toString())
                            .add("revision", previous.revision())
                            .add("manifestSha256", previous.manifestSha256()));
        }
    }

    static JsonObject text(LocalizedText text) {
        return Json.createObjectBuilder()
                .add("fr", text.fr())
                .add("en", text.en())
                .build();
    }
}
