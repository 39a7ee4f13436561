package fr.vigie.architecture.breach.batch;

import fr.vigie.architecture.breach.web.BrokenPage;

/** A job that knows a page. */
public class BrokenJob {

    BrokenPage page;
}
