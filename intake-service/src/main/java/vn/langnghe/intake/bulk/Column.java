package vn.langnghe.intake.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.intake.register.Folded;

/**
 * What a column may be about: the field as it is called where a single item is registered, and the headings people give
 * it (folded: no diacritics, lower case).
 */
enum Column {
    CONTENT(
            "content",
            "noi dung",
            "noi dung phan anh",
            "noi dung kien nghi",
            "noi dung y kien",
            "y kien",
            "phan anh",
            "kien nghi",
            "vuong mac",
            "kho khan vuong mac",
            "noi dung vuong mac"),
    SUBJECT("subject", "tieu de", "tom tat", "van de"),
    NAME("sender.name", "name", "ho ten", "ho va ten", "nguoi gui", "nguoi phan anh"),
    PHONE(
            "sender.phone",
            "phone",
            "dien thoai",
            "so dien thoai",
            "dien thoai lien he",
            "so dt",
            "sdt",
            "dt",
            "di dong",
            "so di dong",
            "mobile"),
    EMAIL("sender.email", "email", "e mail", "thu dien tu", "hop thu"),
    ADDRESS("sender.address", "address", "dia chi"),
    TAX_CODE("sender.taxCode", "taxcode", "tax code", "ma so thue", "ma so doanh nghiep", "mst", "msdn"),
    ORGANISATION(
            "sender.organisation",
            "organisation",
            "organization",
            "doanh nghiep",
            "ten doanh nghiep",
            "cong ty",
            "ten cong ty",
            "hop tac xa",
            "don vi",
            "hoi vien"),
    SENDER_TYPE("senderType", "sender type", "doi tuong", "loai"),
    CHANNEL("channel", "kenh"),
    COMMUNE_CODE("communeCode", "commune code", "ma xa"),
    RECEIVED_AT("receivedAt", "received at", "ngay nhan", "thoi diem nhan", "ngay"),
    CONFIDENTIAL("confidential", "bi mat", "giu bi mat"),
    ANONYMOUS("anonymous", "an danh"),
    CONSENT("consentToPublish", "consent to publish", "dong y cong khai"),
    EXTERNAL_SYSTEM("externalSystem", "external system", "he thong", "he thong goc"),
    EXTERNAL_NUMBER("externalNumber", "external number", "ma so he thong goc", "so phieu", "ma phan anh");

    private final String field;
    private final Set<String> headings;

    Column(String field, String... headings) {
        this.field = field;
        this.headings =
                Stream.concat(Stream.of(Folded.of(field)), Stream.of(headings)).collect(Collectors.toUnmodifiableSet());
    }

    String field() {
        return field;
    }

    static List<String> fields() {
        return Arrays.stream(values()).map(Column::field).toList();
    }

    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    static Optional<Column> named(String heading) {
        var folded = Folded.of(heading);
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(folded))
                .findFirst();
    }
}
