package vn.langnghe.intake.reply.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;

class ShippedTemplatesTests {

    private static final ShippedTemplates SHIPPED = new ShippedTemplates();

    static List<Template> templates() {
        return SHIPPED.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateShippedWouldBeTakenFromAnAdministrator(Template template) {
        assertThatCode(() -> new TemplateCheck(template).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void everyOccasionHasAMailInBothLanguages(Occasion occasion) {
        for (var language : List.of("vi", "en")) {
            assertThat(SHIPPED.find(Template.key(occasion, Style.MAIL, language)))
                    .hasValueSatisfying(
                            template -> assertThat(template.isSilent()).isFalse());
        }
    }

    @Test
    void nobodyIsCalledForAReceipt() {
        assertThat(SHIPPED.find(Template.key(Occasion.RECEIVED, Style.DESK, "vi")))
                .hasValueSatisfying(template -> assertThat(template.isSilent()).isTrue());
    }
}
