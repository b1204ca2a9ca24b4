package vn.langnghe.platform.pages;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PagesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LangLocaleResolver localeResolver() {
        return new LangLocaleResolver();
    }

    @Bean
    @ConditionalOnMissingBean
    PageFrame pageFrame() {
        return new PageFrame(Navigation.read());
    }

    @Bean
    @ConditionalOnMissingBean
    Dates dates() {
        return new Dates();
    }

    @Bean
    WebMvcConfigurer pageFrames(PageFrame frame, LangLocaleResolver locales) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FrameInterceptor(frame, locales));
            }
        };
    }
}
