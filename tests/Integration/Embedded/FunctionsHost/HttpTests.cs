using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore, FunctionsEndpointDataSource and FunctionsHttpProxyingMiddleware.
public sealed class HttpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("api/hello", "hello")]
    [InlineData("api/awards/a%20b", "GET a b")]
    [InlineData("api/files/a/b.txt", "a/b.txt")]
    [InlineData("API/Hello", "hello")]
    public async Task A_function_answers_under_the_prefix_and_its_route_or_its_name(string path, string answer)
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        Assert.Equal(answer, await host.Http.GetStringAsync(path, Cancellation));
    }

    [Theory]
    [InlineData("v1")]
    [InlineData("/v1/")]
    [InlineData("")]
    public async Task The_prefix_comes_from_host_json_and_may_be_empty(string prefix)
    {
        var hostJson = $$"""
            {
              // comments and trailing commas are allowed
              "extensions": { "http": { "routePrefix": "{{prefix}}", }, },
            }
            """;
        await using var host = await TestHost.StartAsync(new TestHostPlan { Functions = [typeof(HttpSamples)], HostJson = hostJson });

        Assert.Equal("hello", await host.Http.GetStringAsync($"{prefix.Trim('/')}/hello".TrimStart('/'), Cancellation));
    }

    [Fact]
    public async Task Host_json_may_give_every_answer_headers()
    {
        const string hostJson = """{ "extensions": { "http": { "customHeaders": { "X-Content-Type-Options": "nosniff" } } } }""";
        await using var host = await TestHost.StartAsync(new TestHostPlan { Functions = [typeof(HttpSamples)], HostJson = hostJson });

        foreach (var path in (string[])["api/hello", "api/throws", "api/nothing"])
        {
            Assert.Equal(["nosniff"], (await host.Http.GetAsync(path, Cancellation)).Headers.GetValues("X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task An_unknown_route_is_404_and_a_wrong_method_405()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("api/nothing", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync($"api/typed/x/{Guid.Empty}", Cancellation)).StatusCode);
        var wrong = await host.Http.DeleteAsync("api/hello", Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
        Assert.Equal(["GET"], wrong.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PATCH")]
    public async Task A_trigger_without_methods_takes_them_all(string method)
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        using var request = new HttpRequestMessage(new HttpMethod(method), "api/anything");
        Assert.Equal(method, await (await host.Http.SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Route_and_query_values_are_bound_by_name_and_absent_ones_are_null_or_the_default()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));
        var key = Guid.NewGuid();

        var given = await host.Http.GetStringAsync($"api/typed/5/{key}?since=2024-02-03&deep=true&NONE=x&page=2", Cancellation);
        var absent = await host.Http.GetStringAsync($"api/typed/5/{key}", Cancellation);

        Assert.Equal($"\"5 {key:N} 2024-02-03 True x 2\"", given);
        Assert.Equal($"\"5 {key:N}   null 7\"", absent);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync($"api/typed/0/{key}", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("api/needs")]
    [InlineData("api/needs?count=many")]
    [InlineData("api/enumerated?day=Monday")] // the worker reads such a parameter as JSON, where a name is no number
    public async Task A_value_that_cannot_be_bound_is_an_input_converter_exception_without_the_value(string path)
    {
        Exception? caught = null;
        await using var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(HttpSamples)],
            Configure = builder => builder.ConfigureFunctionsWebApplication().Use(next => async context =>
            {
                caught = await Record.ExceptionAsync(() => next(context));
                throw caught!;
            }),
        });

        Assert.Equal(HttpStatusCode.InternalServerError, (await host.Http.GetAsync(path, Cancellation)).StatusCode);
        Assert.DoesNotContain("many", Assert.IsType<FunctionInputConverterException>(caught).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enum_is_bound_by_its_number()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        Assert.Equal("Monday", await host.Http.GetStringAsync("api/enumerated?day=1", Cancellation));
    }

    [Fact]
    public async Task A_function_without_a_result_answers_with_what_it_did_to_the_response()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        Assert.Equal(HttpStatusCode.NoContent, (await host.Http.GetAsync("api/wordless", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("api/throws?how=secretly")]
    [InlineData("api/throwsatonce?how=secretly")]
    public async Task An_exception_that_nobody_catches_is_an_empty_500_and_an_error_in_the_log_without_the_query(string path)
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        var answer = await host.Http.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Cancellation));
        var line = await host.Log.WaitForAsync(line => line.Exception is InvalidTimeZoneException);
        Assert.Equal(Microsoft.Extensions.Logging.LogLevel.Error, line.Level);
        Assert.Single(host.Log.Lines, line => line.Exception is not null);
        Assert.DoesNotContain(host.Log.Lines, line => line.Text.Contains("secretly", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_function_sees_its_request_its_definition_and_its_scope_in_its_context()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));

        Assert.Equal(
            "Describes|ImpactTracker.Tests.Integration.Embedded.FunctionsHost.HttpSamples.Describes|ImpactTracker.Tests.Integration.dll"
            + "|request,context|httpTrigger|http|i7|True|True|True|True",
            await host.Http.GetStringAsync("api/describes/i7", Cancellation));
    }

    [Fact]
    public async Task A_caller_that_goes_away_cancels_its_invocation_and_is_no_error()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));
        host.Probe.OnRun = static cancellation => Task.Delay(Timeout.Infinite, cancellation);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var call = host.Http.GetAsync("api/waits", caller.Token);
        Assert.Equal("waiting", await host.Probe.NextAsync<string>());

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal("ended", await host.Probe.NextAsync<string>());
        Assert.DoesNotContain(host.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);
    }

    [Fact]
    public async Task A_body_above_100_megabytes_is_refused_with_413()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));
        using var content = new StreamContent(new EndlessStream(104_857_601));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/reads") { Content = content };
        request.Headers.ExpectContinue = true;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.Http.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_body_above_the_usual_limit_of_a_web_server_is_taken()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));
        using var content = new StreamContent(new EndlessStream(40_000_000));

        Assert.Equal(HttpStatusCode.NoContent, (await host.Http.PostAsync("api/reads", content, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Forwarded_headers_give_the_caller_its_own_scheme_and_host()
    {
        await using var host = await TestHost.StartAsync(typeof(HttpSamples));
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/describes/1");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "impact.example");
        string? seen = null;
        await using var second = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(HttpSamples)],
            Configure = builder => builder.ConfigureFunctionsWebApplication().Use(next => context =>
            {
                var http = context.GetHttpContext()!.Request;
                seen = $"{http.Scheme}://{http.Host}";
                return next(context);
            }),
        });

        await second.Http.SendAsync(request, Cancellation);

        Assert.Equal("https://impact.example", seen);
    }

    private sealed class EndlessStream(long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => at; set => at = value; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - at);
            at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => at = offset;

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
