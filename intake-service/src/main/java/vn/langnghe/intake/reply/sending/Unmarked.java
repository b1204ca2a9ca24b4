package vn.langnghe.intake.reply.sending;

import vn.langnghe.platform.text.Normalized;

/** Vietnamese as it is written where there are no marks: {@code Phòng Đăng ký} is {@code Phong Dang ky}. */
final class Unmarked {

    private Unmarked() {}

    static String of(String words) {
        return Normalized.nfkd(words).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    }
}
