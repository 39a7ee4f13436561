package fr.vigie.batch.nightly;

import fr.vigie.reporting.ErasedWords;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the words of reports erased during the day out of the indexes too. */
@Named
@Dependent
public class WordsForgotten extends AbstractBatchlet {

    @Inject
    private ErasedWords words;

    @Override
    public String process() {
        return words.forget().name();
    }
}
