package vn.langnghe.tracking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gọi tôi số 0912 345 678 nhé | 0912",
                "Gọi +84.912.345.678 | 345",
                "MST 4900123456-001 | 4900123456",
                "CCCD 020099001234 | 020099001234",
                "Thư a.b@congty.vn | congty",
                "Xem https://facebook.com/ten.toi | ten.toi",
                "Tôi là Nguyễn Văn An, chủ hộ | Nguyễn",
                "Gặp bà Lý Thị Hoa hai lần | Hoa",
                "Công ty TNHH MTV Thương mại Hùng Vương xin hỏi | Hùng",
                "công ty cổ phần Sao Mai nộp hồ sơ | Mai",
                "Nhà ở số 12 đường Trần Đăng Ninh, phường | Đăng",
                "Ở thôn Khòn Lèng | Khòn",
                "Kế toán Trần Thị Mai đã gọi | Trần",
                "Người nộp: Nông Văn Páo. | Páo",
                "Đỗ Hùng nộp thay | Hùng",
                "Đã gọi (0205) 3812 345 | 3812",
                "Đã gọi (+84) 205-3812-345 | 3812",
                "Gọi 0912345678/0987654321 | 0912345678",
                "Gọi 0912345678/0987654321 | 0987654321",
                "Tài khoản 8404201234567890123 | 84042012",
                "Người gửi: NGUYỄN VĂN AN | VĂN",
                "Bên nộp NÔNG VĂN PÁO ký | PÁO",
                "Trương Thị Bích nộp | Bích",
                "Vương Đình Hòa nộp | Hòa",
                "Lục Văn Tài nộp | Tài",
                "Ký thay Le Van Tam | Tam",
                "Do Thi Hanh nop ho so | Hanh",
                "Gặp Nguyễn  Văn A hôm qua | Văn A",
            })
    void whatPointsAtASenderGoes(String text, String mark) {
        assertThat(Scrub.of(text)).doesNotContain(mark).contains("[…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0 1 ",
                "0912345678/",
                "Số 1/1/",
                "công ty TNHH ",
                "NGUYỄN VĂN ",
                "a.",
                "A ",
                ".a",
                "-a",
                "a@",
                "a@a.",
                "http://",
                "www.a",
                "(0) ",
                "HTX và ",
                "Ông A ",
                "Hồ Văn ",
                "Số 1, ngõ ",
                "thôn A ",
                "LÊ THỊ ",
                "\u0301",
                "/1"
            })
    void aLongRunOfAnythingIsReadInNoTimeAndLittleSpace(String part) {
        var run = "ông a@a số 1" + part.repeat(20_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> inSmallStack(() -> Scrub.of(run)));
    }

    /** As much as the house gives the threads of a service. */
    private static void inSmallStack(Runnable what) throws InterruptedException {
        var thrown = new AtomicReference<Throwable>();
        var thread = new Thread(null, what, "small", 512 * 1024);
        thread.setUncaughtExceptionHandler((_, why) -> thrown.set(why));
        thread.start();
        thread.join();
        assertThat(thrown.get()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hồ sơ bị trả lại 3 lần trong năm 2026",
                "Theo Nghị định số 168/2025/NĐ-CP ngày 30/6/2025",
                "Lệ phí 50.000 đồng, nộp tại Bộ phận một cửa",
                "Sở Tài chính tỉnh Lạng Sơn trả lời",
                "Gửi Hà Nội, Lâm Đồng và thành phố Hồ Chí Minh",
                "Đoàn Thanh niên, Ngân hàng Nông nghiệp, Hồ sơ và Lý do",
                "Từ 15/10/2026 (thứ Năm) đến 20/10/2026",
                "LÝ DO TRẢ LẠI, PHẠM VI ÁP DỤNG, SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                "Do Sở Tài chính, Hà Nội UBND trả lời",
            })
    void whatTheAnswerIsAboutStays(String text) {
        assertThat(Scrub.of(text)).isEqualTo(text);
    }
}
