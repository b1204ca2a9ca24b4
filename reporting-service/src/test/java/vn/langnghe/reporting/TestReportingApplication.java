package vn.langnghe.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import vn.langnghe.local.store.EmbeddedStore;

/** Starts the service alone, on a store in memory and without a broker, with a made-up year to look at. */
public class TestReportingApplication {

    public static void main(String[] args) {
        System.setProperty("spring.mongodb.uri", EmbeddedStore.start(null).uri());
        SpringApplication.from(ReportingApplication::main)
                .with(Preview.class, TestChannelBinderConfiguration.class)
                .run(args);
    }
}
