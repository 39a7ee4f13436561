package fr.vigie.reporting.evidence;

/**
 * What an inspection found in a file that can be taken.
 *
 * @param type of the content, whatever the name says; that of the clean copy if there is one
 * @param clean the copy to serve; null if what was received is served as it is
 * @param width pixels of the clean copy; null unless it is a picture
 * @param height as width
 * @param pages null unless it is a PDF
 * @param hasDate whether the picture said when it was taken
 * @param hasPlace whether the picture said where it was taken
 */
record Inspected(
        EvidenceType type,
        byte[] clean,
        Integer width,
        Integer height,
        Integer pages,
        boolean hasDate,
        boolean hasPlace) {

    static Inspected text() {
        return new Inspected(EvidenceType.TEXT, null, null, null, null, false, false);
    }

    static Inspected pdf(int pages) {
        return new Inspected(EvidenceType.PDF, null, null, null, pages, false, false);
    }
}
