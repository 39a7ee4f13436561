package fr.vigie.reporting.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a picture tells beside its pixels (Exif).
 *
 * @param orientation from 1 to 8: how it is to be turned
 * @param hasDate whether it says when it was taken
 * @param hasPlace whether it says where it was taken
 */
record PictureFacts(int orientation, boolean hasDate, boolean hasPlace) {

    private static final PictureFacts NONE = new PictureFacts(1, false, false);

    static PictureFacts ofJpeg(byte[] bytes) {
        try {
            return of(JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes), List.of(new ExifReader())));
        } catch (JpegProcessingException | IOException | RuntimeException unreadable) {
            // The picture may be sound all the same; what it tells beside is not what makes it evidence.
            return NONE;
        }
    }

    static PictureFacts ofExif(Optional<byte[]> exif) {
        if (exif.isEmpty()) {
            return NONE;
        }
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif.get()), metadata);
            return of(metadata);
        } catch (RuntimeException unreadable) {
            return NONE;
        }
    }

    private static PictureFacts of(Metadata metadata) {
        int orientation = metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                .filter(value -> value != null && value >= 1 && value <= 8)
                .findFirst()
                .orElse(1);
        boolean date = metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                .anyMatch(directory -> directory.containsTag(ExifDirectoryBase.TAG_DATETIME_ORIGINAL));
        boolean place = metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .anyMatch(directory -> directory.containsTag(GpsDirectory.TAG_LATITUDE)
                        && directory.containsTag(GpsDirectory.TAG_LONGITUDE));
        return new PictureFacts(orientation, date, place);
    }
}
