package vn.langnghe.intake;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.langnghe.intake.domain.AdditionLimits;
import vn.langnghe.intake.domain.AdditionsApart;
import vn.langnghe.intake.domain.Attachments;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.intake.domain.Examiner;
import vn.langnghe.intake.domain.FeedbackRegister;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.intake.domain.FollowUpBook;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Submitters;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeConfiguration {

    @Bean
    Examiner examiner(
            Clock clock, FileLimits files, @Value("${langnghe.synthetic.allowed:false}") boolean syntheticAllowed) {
        return new Examiner(clock, files, syntheticAllowed);
    }

    @Bean
    FollowUps followUps(
            FollowUpBook book, Attachments attachments, Derivation serverKey, AdditionLimits limits, Clock clock) {
        return new FollowUps(book, attachments, serverKey, limits, clock);
    }

    @Bean
    Registrar registrar(
            FeedbackRegister register,
            Submitters submitters,
            Attachments attachments,
            Derivation serverKey,
            Clock clock) {
        return new Registrar(register, submitters, attachments, serverKey, clock);
    }

    @Bean
    AdditionsApart additionsApart(
            FollowUpBook book,
            FeedbackRegister register,
            Submitters submitters,
            Attachments attachments,
            Derivation serverKey,
            Registrar registrar) {
        return new AdditionsApart(book, register, submitters, attachments, serverKey, registrar);
    }
}
