package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Evidence is shown in the writer's own words. */
class WrittenTests {

    private final Written text =
            new Written("Giám đốc Sở nhận của tôi 20 triệu đồng để cấp phép. Thue mon bai thì nộp rồi, GPKD chưa có.");

    @Test
    void marksAndCapitalsAreTheWriters() {
        assertThat(text.as("giam doc so")).containsExactly("Giám đốc Sở");
        assertThat(text.as("thuế môn bài")).containsExactly("Thue mon bai");
    }

    @Test
    void ofAStoredQueryThePartsThatStandThereAreShown() {
        assertThat(
                        text.as(
                                "\"nhận triệu đồng để\"~6 OR \"đưa tiền mới\"~4 OR \"cấp phép\" AND channel:ZALO NOT \"môn bài\""))
                .containsExactly("nhận của tôi 20 triệu đồng để", "cấp phép");
    }

    @Test
    void ofSeveralPlacesTheNarrowestIsShown() {
        assertThat(new Written("nhận việc rồi mới nhận tiền").as("nhận tiền")).containsExactly("nhận tiền");
    }

    @Test
    void whatWasWrittenShorterIsShownAsTheRuleHasIt() {
        assertThat(text.as("giấy phép kinh doanh")).containsExactly("giấy phép kinh doanh");
    }
}
