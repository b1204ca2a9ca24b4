package vn.langnghe.intake.bulk;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.intake.register.Folded;

/** What a column may be about, and the headings people give it (folded: no diacritics, lower case). */
enum Column {
    CONTENT("content", "noi dung", "noi dung phan anh", "noi dung kien nghi", "phan anh", "kien nghi"),
    SUBJECT("subject", "tieu de", "tom tat", "van de"),
    NAME("name", "ho ten", "ho va ten", "nguoi gui", "nguoi phan anh"),
    PHONE("phone", "dien thoai", "so dien thoai", "sdt", "dt"),
    EMAIL("email", "e mail", "thu dien tu", "hop thu"),
    ADDRESS("address", "dia chi"),
    TAX_CODE("taxcode", "tax code", "ma so thue", "mst"),
    ORGANISATION("organisation", "organization", "doanh nghiep", "ten doanh nghiep", "don vi", "hoi vien"),
    SENDER_TYPE("sendertype", "sender type", "doi tuong", "loai"),
    CHANNEL("channel", "kenh"),
    COMMUNE_CODE("communecode", "commune code", "ma xa"),
    RECEIVED_AT("receivedat", "received at", "ngay nhan", "thoi diem nhan", "ngay"),
    CONFIDENTIAL("confidential", "bi mat", "giu bi mat"),
    ANONYMOUS("anonymous", "an danh"),
    CONSENT("consenttopublish", "consent to publish", "dong y cong khai"),
    EXTERNAL_SYSTEM("externalsystem", "external system", "he thong", "he thong goc"),
    EXTERNAL_NUMBER("externalnumber", "external number", "ma so he thong goc", "so phieu", "ma phan anh");

    private final Set<String> headings;

    Column(String... headings) {
        this.headings = Set.of(headings);
    }

    static Optional<Column> named(String heading) {
        var folded = Folded.of(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
    }
}
