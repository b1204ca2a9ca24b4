package vn.langnghe.intake.attachment;

import java.io.IOException;

/** Office documents of today, which are archives. */
final class ZipInspector implements Inspector {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    @Override
    public boolean knows(String sniffed) {
        return sniffed.equals("application/zip")
                || sniffed.equals("application/x-tika-ooxml")
                || sniffed.startsWith(OOXML)
                || sniffed.startsWith(ODF);
    }

    @Override
    public Content inspect(Upload upload, String sniffed) throws IOException {
        return new Content(type(Archive.of(upload.content())), upload.content());
    }

    private static String type(Archive archive) {
        var names = archive.names();
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return OOXML + "wordprocessingml.document";
        }
        if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
            return OOXML + "spreadsheetml.sheet";
        }
        var declared = archive.declaredType();
        if (declared != null && (declared.equals(ODF + "text") || declared.equals(ODF + "spreadsheet"))) {
            return declared;
        }
        throw new Refused("kind");
    }
}
