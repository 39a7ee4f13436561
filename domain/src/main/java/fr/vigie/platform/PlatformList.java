package fr.vigie.platform;

import fr.vigie.dataset.DataSet;
import java.util.Arrays;
import java.util.Optional;

/** The official lists that the register is fed from. */
public enum PlatformList {
    VERY_LARGE("name;type;designated;note", new DataSet("very-large-platforms", "European Commission", null)),
    P2B("name;hosts;published_terms", new DataSet("p2b-platforms", "Open Terms Archive", null));

    private final String header;
    private final DataSet dataSet;

    PlatformList(String header, DataSet dataSet) {
        this.header = header;
        this.dataSet = dataSet;
    }

    static Optional<PlatformList> withHeader(String line) {
        var bare = line.replace("\uFEFF", "").strip();
        return Arrays.stream(values()).filter(list -> list.header.equals(bare)).findFirst();
    }

    DataSet dataSet() {
        return dataSet;
    }
}
