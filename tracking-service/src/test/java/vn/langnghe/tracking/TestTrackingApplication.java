package vn.langnghe.tracking;

import org.springframework.boot.SpringApplication;

/** Runs this service alone: a store in memory, no broker, an issuer at its usual address. */
public final class TestTrackingApplication {

    private TestTrackingApplication() {}

    public static void main(String[] args) {
        SpringApplication.from(TrackingApplication::main)
                .with(TrackingWithStore.class)
                .run(args);
    }
}
