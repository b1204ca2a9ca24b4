package vn.langnghe.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class PlatformDefaultsTests {

    private static final String LAG_GAUGE = "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils";

    /** The gauge of what is behind asks every minute for partitions it never reads: no matter for a warning. */
    @Test
    void aHealthyHouseWarnsOfNothing() throws ClassNotFoundException {
        var environment = new MockEnvironment();
        new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

        var whoWarned = LoggerFactory.getLogger(Class.forName(LAG_GAUGE)).getName();

        assertThat(environment.getProperty("logging.level." + whoWarned)).isEqualTo("ERROR");
    }
}
