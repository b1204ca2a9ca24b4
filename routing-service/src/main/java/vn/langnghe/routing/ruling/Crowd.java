package vn.langnghe.routing.ruling;

import java.util.regex.Pattern;

/** How many stand behind an item: as registered, or as its words say ("chúng tôi gồm 12 hộ … cùng ký tên"). */
record Crowd(int size, String words) {

    private static final String WHO =
            "(\\d{1,4}) (?:ho|nguoi|doanh nghiep|cong ty|tieu thuong|cong nhan|thanh vien|lao dong|nha thau)\\b";
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:chung toi gom|chung toi la|tap the|dai dien cho|thay mat|ky ten|dung ten|dung don)\\b.{0,25}?\\b"
                    + WHO + "|\\b" + WHO
                    + ".{0,40}?\\b(?:cung ky|ky ten|dung don|dung ten|cung gui|cung kien nghi|cung khieu nai)\\b");

    static Crowd behind(Spoken spoken) {
        var said = SAID.matcher(spoken.plain());
        int registered = spoken.petition().senders();
        if (!said.find()) {
            return new Crowd(registered, "");
        }
        int size = Integer.parseInt(said.group(1) == null ? said.group(2) : said.group(1));
        return size > registered ? new Crowd(size, said.group()) : new Crowd(registered, "");
    }
}
