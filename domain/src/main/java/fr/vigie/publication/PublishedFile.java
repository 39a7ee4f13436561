package fr.vigie.publication;

import com.google.common.hash.Hashing;

/** A file of an edition: its bytes never change once they are published. */
public record PublishedFile(String name, String mediaType, Audience audience, byte[] content) {

    public PublishedFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    /** In hexadecimal, as the manifest gives it. */
    public String sha256() {
        return Hashing.sha256().hashBytes(content).toString();
    }
}
