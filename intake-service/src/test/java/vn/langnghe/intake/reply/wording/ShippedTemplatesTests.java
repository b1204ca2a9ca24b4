package vn.langnghe.intake.reply.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** There, strangers read along. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aReceiptInAChatSaysWhereConfidentialMattersGoAndSecretNewsSaysNothing(String language) {
        assertThat(SHIPPED.find(Template.key(Occasion.RECEIVED, Style.CHAT, language)))
                .hasValueSatisfying(template -> assertThat(template.body()).contains("{front}/submit"));
        assertThat(SHIPPED.find(Template.key(Occasion.SECRET, Style.CHAT, language)))
                .hasValueSatisfying(template -> assertThat(template.body())
                        .doesNotContain("{reference}", "{code}", "{link}", "{unit}", "{text}", "/submit"));
    }

    @Test
    void nobodyIsCalledForAReceipt() {
        assertThat(SHIPPED.find(Template.key(Occasion.RECEIVED, Style.DESK, "vi")))
                .hasValueSatisfying(template -> assertThat(template.isSilent()).isTrue());
    }
}
