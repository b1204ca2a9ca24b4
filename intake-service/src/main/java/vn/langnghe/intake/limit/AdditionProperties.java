package vn.langnghe.intake.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.langnghe.intake.domain.AdditionLimits;

/** What {@link AdditionLimits} are here. */
@ConfigurationProperties("langnghe.intake.additions")
record AdditionProperties(
        @DefaultValue("200") int most, @DefaultValue("20") int aDay) {

    AdditionLimits limits() {
        return new AdditionLimits(most, aDay);
    }
}
