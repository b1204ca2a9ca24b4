package vn.langnghe.reporting.web;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Report.Definition;
import vn.langnghe.reporting.report.Value;

/** Figures as people here write them; in templates {@code @figures}. */
@Component("figures")
class FigureWords {

    private final MessageSource messages;
    private final Labels labels;

    FigureWords(MessageSource messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** What a count is called where it stands alone. */
    public String name(String count) {
        return text(count.equals("late") ? "reporting.page.answeredLate" : "reporting.count." + count);
    }

    /** What a key is called, or that there is none. */
    public String key(Dimension dimension, @Nullable String key) {
        return labels.of(dimension, key == null ? Dimension.NONE : key, locale());
    }

    public String money(long dong) {
        return text("reporting.money", count(dong));
    }

    public String score(@Nullable Double score) {
        return score == null ? "–" : decimal(score, 1);
    }

    /** A value with its unit; why there is none, where there is none. */
    public String show(Value value, Definition definition) {
        if (value.withheld()) {
            return text("reporting.withheld", value.n());
        }
        return value.value() == null ? "–" : one(value.value(), definition.unit());
    }

    public String one(@Nullable Double value, String unit) {
        if (value == null) {
            return "–";
        }
        return switch (unit) {
            case "%" -> decimal(value * 100, 1) + " %";
            case "h" -> text("reporting.hours", decimal(value, value < 10 ? 1 : 0));
            default -> decimal(value, 1);
        };
    }

    /** The spread or the interval in words, or why there is none; for a tooltip or a second line. */
    public String range(Value value, Definition definition) {
        if (value.withheld()) {
            return text("reporting.withheld.why", definition.minimum());
        }
        if (value.low() == null || value.high() == null) {
            return "";
        }
        var low = one(value.low(), definition.unit());
        var high = one(value.high(), definition.unit());
        var range = value.p90() == null
                ? text("reporting.interval", low, high, value.n())
                : text("reporting.spread", low, high, one(value.p90(), definition.unit()), value.n());
        return value.expected() == null
                ? range
                : range + "; " + text("reporting.expected", one(value.expected(), definition.unit()));
    }

    /** 0 (bad) to 4 (good), for the colour of a cell; nothing where there is no value. */
    public @Nullable Integer level(Value value, Definition definition) {
        if (value.value() == null || !definition.unit().equals("%")) {
            return null;
        }
        double good = definition.better().equals("LOWER") ? 1 - value.value() : value.value();
        return good >= 0.95 ? 4 : good >= 0.85 ? 3 : good >= 0.7 ? 2 : good >= 0.5 ? 1 : 0;
    }

    private static String decimal(double value, int digits) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(0);
        return format.format(value);
    }

    private String text(String code, Object... args) {
        return messages.getMessage(code, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
