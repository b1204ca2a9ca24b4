package vn.langnghe.reporting;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.langnghe.reporting.domain.CalendarYears;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.Items;
import vn.langnghe.reporting.domain.WorkingTime;
import vn.langnghe.reporting.engine.EngineFeed;
import vn.langnghe.reporting.engine.Facts;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.report.CalendarInForce;
import vn.langnghe.reporting.report.Indicators;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
@EnableScheduling
class ReportingConfiguration {

    @Bean
    CalendarInForce office(CalendarYears years, ReportingSettings settings) {
        return new CalendarInForce(years, settings.zone());
    }

    @Bean
    Indicators indicators() {
        return Indicators.shipped();
    }

    /** Filled before anything is listened to or answered. */
    @Bean(destroyMethod = "close")
    ReportEngine engine(ReportingSettings settings, Indicators indicators, Items items) {
        var engine = new ReportEngine(settings.engine(), settings.zone(), indicators.derived());
        try (var all = items.all()) {
            engine.putItems(all.iterator());
        }
        return engine;
    }

    @Bean(destroyMethod = "close")
    EngineFeed feed(Histories histories, Items items, Facts facts, ReportEngine engine) {
        return new EngineFeed(histories, items, facts, engine).start();
    }

    @Bean
    Facts facts(ReportEngine engine, WorkingTime office, Histories histories, MeterRegistry meters) {
        var facts = new Facts(engine, office);
        facts.load(histories);
        meters.gauge(Meters.GAPS.meter(), facts, each -> each.gaps().size());
        meters.gauge(Meters.LEFT_OUT.meter(), facts, each -> each.leftOut().size());
        return facts;
    }
}
