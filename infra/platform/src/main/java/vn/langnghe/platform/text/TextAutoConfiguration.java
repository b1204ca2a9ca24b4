package vn.langnghe.platform.text;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(before = MessageSourceAutoConfiguration.class)
class TextAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "messageSource")
    IcuMessageSource messageSource() {
        return new IcuMessageSource(MessageFiles.read());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
