package vn.langnghe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ProblemResolverTests {

    private final ProblemAnswer answer = mock(ProblemAnswer.class);
    private final ProblemResolver resolver = new ProblemResolver(List.of(), answer);

    @Test
    void whoeverWentAwayIsToldNothing() throws Exception {
        assertThat(resolved(new AsyncRequestNotUsableException("gone"))).isTrue();

        verify(answer, never()).write(any(), any(), any());
    }

    @Test
    void anythingElseIsAnswered() throws Exception {
        assertThat(resolved(new IllegalStateException("x"))).isTrue();

        verify(answer).write(any(), any(), any());
    }

    private boolean resolved(Exception exception) {
        return resolver.resolveException(new MockHttpServletRequest(), new MockHttpServletResponse(), null, exception)
                != null;
    }
}
