package vn.langnghe.intake.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.langnghe.intake.domain.AdditionLimits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdditionProperties.class)
class LimitConfiguration {

    @Bean
    AdditionLimits additionLimits(AdditionProperties properties) {
        return properties.limits();
    }
}
