package fr.vigie.web.operations;

import fr.vigie.dataset.DataSetView;
import java.util.List;

/**
 * A data set on the operators' page.
 *
 * @param versions the current one first, then the newest; at least one
 * @param losses what the first of them loses where it is joined to others, in sentences
 * @param job name of the job that imports it, and so of the folder of its rejects
 */
public record DataSetSection(String name, List<DataSetView> versions, List<String> losses, String job) {

    public DataSetView first() {
        return versions.get(0);
    }

    /** Whether it lists refused rows anywhere. */
    public boolean hasRejects() {
        return versions.stream().anyMatch(version -> version.rejected() > 0);
    }

    /** Where the refused rows of a version stand, from the folder of rejects. */
    public String rejectsFile(DataSetView version) {
        return job + "/" + version.file() + ".rejects.csv";
    }
}
