package fr.vigie.advice.market;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import fr.vigie.advice.market.official.OfficialFile;
import fr.vigie.advice.market.official.OfficialReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rows of files, without a database between. */
final class FileRows implements MarketRows {

    private final Map<OfficialFile, List<MarketRow>> rows = new EnumMap<>(OfficialFile.class);

    FileRows with(OfficialFile file, String text) {
        return with(file, ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    FileRows with(Path path) {
        return with(OfficialReader.recognise(path).orElseThrow(), MoreFiles.asByteSource(path));
    }

    private FileRows with(OfficialFile file, ByteSource bytes) {
        var taken = new ArrayList<MarketRow>();
        var columns = file.columns();
        try {
            OfficialReader.read(file, "file", bytes, (line, values) -> taken.add(new MarketRow(columns, values)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.put(file, taken);
        return this;
    }

    @Override
    public void each(OfficialFile file, Consumer<MarketRow> taker) {
        rows.getOrDefault(file, List.of()).forEach(taker);
    }
}
