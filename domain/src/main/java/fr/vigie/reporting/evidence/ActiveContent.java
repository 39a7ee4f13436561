package fr.vigie.reporting.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/**
 * What in a PDF acts by itself, sends something, or hides other files (ISO 32000-2, 7.11 and 12.6). Links that a reader has to
 * press stay: half of what people print has some.
 */
final class ActiveContent {

    private static final Set<COSName> SCRIPTS = names("JS", "JavaScript", "XFA", "AA");
    private static final Set<COSName> ATTACHMENTS = names("EmbeddedFiles", "EF", "AF", "Collection");
    private static final Set<COSName> ACTIONS = names(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView");
    private static final Set<COSName> PLAYERS = names("RichMedia", "3D", "Movie", "Sound", "Screen");
    private static final Set<COSName> HARMLESS_AT_OPENING = names("GoTo", "Named");

    private static final COSName EMBEDDED_FILE = COSName.getPDFName("EmbeddedFile");
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");

    private ActiveContent() {}

    /** Looks at every object, reachable or not. */
    static void refuse(COSDocument document) throws Refused {
        var trailer = document.getTrailer();
        refuseOpening(trailer.getCOSDictionary(COSName.ROOT));
        refuseAll(trailer);
        for (var key : new ArrayList<>(document.getXrefTable().keySet())) {
            refuseAll(document.getObjectFromPool(key).getObject());
        }
    }

    private static void refuseOpening(COSDictionary catalog) throws Refused {
        var opening = catalog == null ? null : catalog.getDictionaryObject(COSName.OPEN_ACTION);
        if (opening instanceof COSDictionary action
                && (!HARMLESS_AT_OPENING.contains(action.getCOSName(COSName.S)) || action.containsKey(COSName.NEXT))) {
            throw new Refused(EvidenceRefusal.PDF_ACTIVE);
        }
    }

    /** An object and what is written inside it; what it refers to is looked at on its own. */
    private static void refuseAll(COSBase object) throws Refused {
        var inside = new ArrayDeque<COSBase>();
        if (object != null) {
            inside.add(object);
        }
        while (!inside.isEmpty()) {
            var next = inside.pop();
            if (next instanceof COSDictionary dictionary) {
                refuseItself(dictionary);
                dictionary.getValues().stream()
                        .filter(ActiveContent::isWrittenHere)
                        .forEach(inside::push);
            } else if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (isWrittenHere(array.get(i))) {
                        inside.push(array.get(i));
                    }
                }
            }
        }
    }

    private static boolean isWrittenHere(COSBase value) {
        return value != null && !(value instanceof COSObject);
    }

    private static void refuseItself(COSDictionary dictionary) throws Refused {
        if (dictionary.keySet().stream().anyMatch(ATTACHMENTS::contains)
                || EMBEDDED_FILE.equals(name(dictionary, COSName.TYPE))
                || FILE_ATTACHMENT.equals(name(dictionary, COSName.SUBTYPE))) {
            throw new Refused(EvidenceRefusal.PDF_ATTACHMENTS);
        }
        if (dictionary.keySet().stream().anyMatch(SCRIPTS::contains)
                || ACTIONS.contains(name(dictionary, COSName.S))
                || PLAYERS.contains(name(dictionary, COSName.SUBTYPE))) {
            throw new Refused(EvidenceRefusal.PDF_ACTIVE);
        }
    }

    /** The name under a key, also where it is written elsewhere; one that no dictionary of ours has if there is none. */
    private static COSName name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name : COSName.getPDFName("");
    }

    private static Set<COSName> names(String... names) {
        return Set.copyOf(Stream.of(names).map(COSName::getPDFName).toList());
    }
}
