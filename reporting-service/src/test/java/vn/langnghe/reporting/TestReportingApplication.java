package vn.langnghe.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;

/** Starts the service alone, on a store in memory and without a broker, with a made-up year to look at. */
public class TestReportingApplication {

    public static void main(String[] args) {
        SpringApplication.from(ReportingApplication::main)
                .with(Stored.class, Preview.class, TestChannelBinderConfiguration.class)
                .run(args);
    }
}
