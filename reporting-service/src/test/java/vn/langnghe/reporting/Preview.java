package vn.langnghe.reporting;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.langnghe.reporting.bench.SyntheticYear;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.Units;
import vn.langnghe.reporting.domain.Units.Unit;
import vn.langnghe.reporting.engine.Facts;

/** A made-up year and a leader already signed in: to look at pages while working on them. */
@TestConfiguration(proxyBeanMethods = false)
class Preview {

    @Bean
    ApplicationRunner year(Histories histories, Facts facts, Units units) {
        return _ -> {
            units.save(List.of(
                    new Unit("DKKD", "Phòng Đăng ký kinh doanh", "Business Registration Division", true, 1, 1),
                    new Unit(
                            "NNS",
                            "Phòng Quản lý đầu tư ngoài ngân sách",
                            "Non-budget Investment Division",
                            true,
                            2,
                            1),
                    new Unit("DTC", "Phòng Quản lý đầu tư công", "Public Investment Division", true, 3, 1),
                    new Unit("VPS", "Văn phòng Sở", "Department Office", true, 4, 1),
                    new Unit("TTS", "Thanh tra Sở", "Department Inspectorate", true, 5, 1)));
            var year = SyntheticYear.of(3_000, 7, Instant.now()).toList();
            histories.save(year);
            facts.put(year);
        };
    }

    @Bean
    JwtDecoder everyTokenIsTheLeaders() {
        return token -> Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("leader")
                .claims(claims ->
                        claims.putAll(Map.of("name", "Lãnh đạo Sở", "roles", List.of("LEADER"), "units", List.of())))
                .build();
    }

    @Bean
    FilterRegistrationBean<Filter> alwaysSignedIn() {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> chain.doFilter(new WithToken((HttpServletRequest) request), response));
        filter.setOrder(Integer.MIN_VALUE);
        return filter;
    }

    private static final class WithToken extends HttpServletRequestWrapper {

        private WithToken(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return "Authorization".equalsIgnoreCase(name) ? "Bearer leader" : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return "Authorization".equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of("Bearer leader"))
                    : super.getHeaders(name);
        }
    }
}
