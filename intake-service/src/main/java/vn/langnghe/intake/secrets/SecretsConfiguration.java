package vn.langnghe.intake.secrets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.langnghe.intake.domain.Derivation;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecretsProperties.class)
class SecretsConfiguration {

    @Bean
    Derivation serverKey(SecretsProperties secrets) {
        return new ServerKey(Keyset.decode(secrets.trackingKey()));
    }

    @Bean
    FieldCipher fieldCipher(SecretsProperties secrets) {
        return new FieldCipher(Keyset.parse(secrets.submitterKeys()));
    }

    @Bean
    BlindIndex blindIndex(SecretsProperties secrets) {
        return new BlindIndex(Keyset.parse(secrets.submitterKeys()));
    }
}
