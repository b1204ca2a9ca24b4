package vn.langnghe.routing;

import org.springframework.boot.SpringApplication;

/** Runs this service alone: a store in memory, no broker, an issuer at its usual address. */
public final class TestRoutingApplication {

    private TestRoutingApplication() {}

    public static void main(String[] args) {
        SpringApplication.from(RoutingApplication::main)
                .with(RoutingWithStore.class)
                .run(args);
    }
}
