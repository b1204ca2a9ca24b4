package vn.langnghe.intake.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.intake.domain.Channel;

class FileSourcesTests {

    private static final FileSources SOURCES = new FileSources(
            Map.of(Channel.ZALO, List.of("zdn.vn", "127.0.0.1", "localhost"), Channel.FANPAGE, List.of("fbcdn.net")),
            Duration.ofSeconds(20),
            false);

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/a.jpg, not a host of ZALO",
        "https://evilzdn.vn/a.jpg, not a host of ZALO",
        "https://zdn.vn.evil.example/a.jpg, not a host of ZALO",
        "https://zdn.vn@evil.example/a.jpg, not a host of ZALO",
        "https://scontent.fbcdn.net/a.jpg, not a host of ZALO",
        "file:///etc/passwd, not a host of ZALO",
        "http://f20.zdn.vn/a.jpg, not https",
        "https://127.0.0.1/a.jpg, not a public address",
        "https://localhost:27117/, not a public address"
    })
    void onlyThePlatformsOwnServersAreAsked(String address, String reason) {
        assertThatIOException()
                .isThrownBy(() -> SOURCES.check(Channel.ZALO, URI.create(address)))
                .withMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.1.2.3"
            })
    void addressesOfThisNetworkAreNotPublic(String address) throws UnknownHostException {
        assertThat(FileSources.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void addressesOfTheWorldAre() throws UnknownHostException {
        assertThat(FileSources.isPublic(InetAddress.getByName("49.213.114.1"))).isTrue();
        assertThat(FileSources.isPublic(InetAddress.getByName("100.128.0.1"))).isTrue();
        assertThat(FileSources.isPublic(InetAddress.getByName("2a03:2880::1"))).isTrue();
    }
}
