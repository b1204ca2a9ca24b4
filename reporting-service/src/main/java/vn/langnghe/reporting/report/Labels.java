package vn.langnghe.reporting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.Report.Definition;

/** What keys are called in the caller's language. */
@Component
public class Labels {

    private final MessageSource messages;
    private final Units units;

    public Labels(MessageSource messages, Units units) {
        this.messages = messages;
        this.units = units;
    }

    public String title(String report, Locale locale) {
        return text("reporting.report." + report, locale);
    }

    /** What every report of ours says of itself. */
    public String notice(Locale locale) {
        return text("reporting.notice", locale);
    }

    public String total(Locale locale) {
        return text("reporting.total", locale);
    }

    public String dimension(Dimension dimension, Locale locale) {
        return text("reporting.dimension." + dimension.id(), locale);
    }

    /** A filter in words: what it looks at, and what it lets through. */
    public String filter(Dimension dimension, Collection<String> keys, Locale locale) {
        return dimension(dimension, locale) + ": "
                + keys.stream().sorted().map(key -> of(dimension, key, locale)).collect(Collectors.joining(", "));
    }

    public String of(List<Dimension> by, List<String> keys, Locale locale) {
        var parts = new ArrayList<String>();
        for (int index = 0; index < by.size(); index++) {
            parts.add(of(by.get(index), keys.get(index), locale));
        }
        return String.join(" · ", parts);
    }

    public String of(Dimension dimension, String key, Locale locale) {
        if (key.equals(Dimension.NONE)) {
            return text("reporting.none." + dimension.id(), locale);
        }
        if (key.equals(ReportEngine.RESTRICTED)) {
            return text("reporting.restricted", locale);
        }
        return switch (dimension) {
            case UNIT, ASSOCIATION -> {
                var unit = units.all().get(key);
                yield unit == null ? key : unit.name(locale.getLanguage());
            }
            case CHANNEL, COMPONENT, KIND, SENDER_TYPE -> named("reporting." + dimension.id() + "." + key, key, locale);
            case MONTH -> key.substring(5) + "/" + key.substring(0, 4);
            case QUARTER -> text("reporting.quarter", locale, key.substring(6), key.substring(0, 4));
            case PLAN_ITEM, COMMUNE, YEAR -> key;
        };
    }

    private String named(String code, String otherwise, Locale locale) {
        var name = messages.getMessage(code, null, otherwise, locale);
        return name == null ? otherwise : name;
    }

    private String text(String code, Locale locale, Object... args) {
        return messages.getMessage(code, args, locale);
    }

    Definition definition(Indicator indicator, Locale locale) {
        var language = locale.getLanguage();
        return new Definition(
                indicator.code(),
                indicator.proxy(),
                indicator.name().in(language),
                text("reporting.proxy", locale),
                indicator.measure().name(),
                indicator.standsFor().in(language),
                indicator.formula().in(language),
                indicator.numerator().in(language),
                indicator.denominator().in(language),
                indicator.exclusions().in(language),
                indicator.better().name(),
                indicator.unit(),
                indicator.minimum(),
                indicator.serves(),
                indicator.source());
    }
}
