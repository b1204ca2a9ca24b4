package vn.langnghe.intake;

import org.springframework.boot.SpringApplication;

/** Runs this service alone: a store in memory, no broker, an issuer at its usual address. */
public final class TestIntakeApplication {

    private TestIntakeApplication() {}

    public static void main(String[] args) {
        SpringApplication.from(IntakeApplication::main)
                .with(IntakeWithStore.class)
                .run(args);
    }
}
