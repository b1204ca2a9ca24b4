package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.tracking.domain.lifecycle.Command.Resolve.Promise;

class PromisesInTextTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phòng sẽ hoàn thành trước 15/12/2026.|2026-12-15",
                "Đơn vị cam kết trả kết quả chậm nhất ngày 5 tháng 1 năm 2027|2027-01-05",
                "Chậm nhất 30-11-2026 chúng tôi báo lại.|2026-11-30",
                "Sẽ cấp lại giấy trong ngày 01.12.2026|2026-12-01"
            })
    void aPromiseWithADayIsFound(String answer, LocalDate day) {
        assertThat(PromisesInText.in(answer, TODAY)).extracting(Promise::dueOn).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hồ sơ nộp ngày 15/12/2026 hợp lệ.",
                "Đơn vị sẽ xem xét.",
                "Sẽ xong trước 15/11/2026.",
                "Sẽ xong trước 31/2/2027.",
                "Theo văn bản ngày 15/12/2026, đơn vị sẽ xem xét."
            })
    void whatIsNoPromiseIsNotSuggested(String answer) {
        assertThat(PromisesInText.in(answer, TODAY)).isEmpty();
    }

    @Test
    void everySentenceMayPromiseSomething() {
        assertThat(PromisesInText.in("Sẽ sửa đường trước 01/12/2026. Sẽ lắp đèn trước 20/12/2026.", TODAY))
                .extracting(Promise::text)
                .containsExactly("Sẽ sửa đường trước 01/12/2026.", "Sẽ lắp đèn trước 20/12/2026.");
    }
}
