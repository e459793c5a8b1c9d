package no.likeverd.resourcecenter.intake.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.likeverd.resourcecenter.intake.sheet.Unreadable.Why;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The texts of a workbook, unpacked under a limit and packed again. Whoever reads them later reads just what was counted here:
 * a packed file can say one thing at its front and another at its end.
 */
final class Repacked {

    static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final byte[] OLDER_FORMAT = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Repacked() {}

    /** @throws Unreadable when it is no packed file, a locked one, or one that unpacks to far too much */
    static byte[] of(byte[] file) {
        if (file.length >= OLDER_FORMAT.length && Arrays.equals(OLDER_FORMAT, 0, 4, file, 0, 4)) {
            throw new Unreadable(Why.LOCKED_OR_OLD); // a password makes a workbook look like one from before 2007
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            copy(in, out);
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Why.NOT_A_WORKBOOK);
        }
        return packed.toByteArray();
    }

    private static void copy(ZipFile in, ZipOutputStream out) throws IOException {
        int left = MOST_UNPACKED;
        int parts = 0;
        for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
            byte[] part = unpacked(in, entry, left + 1);
            left -= part.length;
            if (left < 0 || ++parts > MOST_PARTS) {
                throw new Unreadable(Why.UNPACKED_TOO_LARGE);
            }
            if (isText(entry.getName())) {
                requireHarmless(part);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
                out.closeEntry();
            }
        }
    }

    private static byte[] unpacked(ZipFile in, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream part = in.getInputStream(entry)) {
            return part.readNBytes(most);
        }
    }

    /** Pictures and programs in a workbook are nothing that is read. */
    private static boolean isText(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** No workbook declares a document type; whoever does means to make its reader expand or fetch something. */
    private static void requireHarmless(byte[] part) {
        boolean wide =
                part.length > 1 && (part[0] == 0 || part[1] == 0 || part[0] == (byte) 0xfe || part[0] == (byte) 0xff);
        if (wide || new String(part, ISO_8859_1).contains("<!DOCTYPE")) {
            throw new Unreadable(Why.NOT_A_WORKBOOK);
        }
    }
}
