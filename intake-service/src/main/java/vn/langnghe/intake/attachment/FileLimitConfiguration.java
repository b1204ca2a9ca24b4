package vn.langnghe.intake.attachment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.langnghe.intake.domain.FileLimits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileLimitProperties.class)
class FileLimitConfiguration {

    @Bean
    FileLimits fileLimits(FileLimitProperties properties) {
        return properties.limits();
    }
}
