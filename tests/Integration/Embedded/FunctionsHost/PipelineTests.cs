using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: Microsoft.Azure.Functions.Worker, FunctionsApplicationBuilder and FunctionsHttpProxyingMiddleware.
public sealed class PipelineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Middleware_runs_in_the_order_of_its_registration_around_the_function()
    {
        var order = new List<string>();
        await using var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(HttpSamples)],
            Configure = builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.UseMiddleware(async (context, next) =>
                {
                    order.Add("first in");
                    await next();
                    order.Add("first out");
                });
                builder.UseWhen(context => context.FunctionDefinition.Name == "hello", (context, next) =>
                {
                    order.Add("hello alone");
                    return next();
                });
                builder.UseMiddleware<MarkingMiddleware>();
                builder.Services.AddSingleton(order);
            },
        });

        await host.Http.GetAsync("api/hello", Cancellation);
        Assert.Equal(["first in", "hello alone", "marked", "first out"], order);
        order.Clear();
        await host.Http.GetAsync("api/anything", Cancellation);
        Assert.Equal(["first in", "marked", "first out"], order);
    }

    [Fact]
    public async Task A_middleware_may_put_a_problem_in_place_of_an_exception()
    {
        await using var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(HttpSamples)],
            Configure = static builder => builder.ConfigureFunctionsWebApplication().UseMiddleware(async (context, next) =>
            {
                try
                {
                    await next();
                }
                catch (InvalidTimeZoneException)
                {
                    context.GetInvocationResult().Value = TypedResults.Problem(statusCode: 418, title: "no such zone");
                }
            }),
        });

        var answer = await host.Http.GetAsync("api/throws", Cancellation);

        Assert.Equal(418, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no such zone", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("title").GetString());
        Assert.DoesNotContain(host.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task A_middleware_may_read_and_replace_the_result_that_a_function_gave()
    {
        Type? seen = null;
        await using var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(HttpSamples)],
            Configure = builder => builder.ConfigureFunctionsWebApplication().UseMiddleware(async (context, next) =>
            {
                await next();
                seen = context.GetInvocationResult<IResult>().Value?.GetType();
                context.GetInvocationResult().Value = TypedResults.Accepted("/elsewhere");
            }),
        });

        Assert.Equal(HttpStatusCode.Accepted, (await host.Http.GetAsync("api/hello", Cancellation)).StatusCode);
        Assert.Equal(typeof(Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult), seen);
    }

    [Fact]
    public async Task A_result_is_executed_after_the_middleware_has_returned()
    {
        var started = true;
        await using var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(HttpSamples)],
            Configure = builder => builder.ConfigureFunctionsWebApplication().UseMiddleware(async (context, next) =>
            {
                await next();
                started = context.GetHttpContext()!.Response.HasStarted;
                context.GetHttpContext()!.Response.Headers.ETag = "\"set after the function\"";
            }),
        });

        Assert.Equal("\"set after the function\"", (await host.Http.GetAsync("api/hello", Cancellation)).Headers.ETag?.Tag);
        Assert.False(started);
    }

    [Fact]
    public async Task Middleware_is_a_singleton_and_every_invocation_has_a_scope_that_is_disposed_asynchronously()
    {
        await using var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(ScopedSample)],
            Configure = static builder =>
            {
                builder.ConfigureFunctionsWebApplication();
                builder.UseMiddleware<ScopeMiddleware>();
                builder.Services.AddScoped<ScopedThing>();
            },
        });

        var first = (await host.Http.GetStringAsync("api/scoped", Cancellation)).Split(' ');
        Assert.Equal("disposed " + first[1], await host.Probe.NextAsync<string>());
        var second = (await host.Http.GetStringAsync("api/scoped", Cancellation)).Split(' ');

        Assert.Equal(first[0], second[0]);
        Assert.NotEqual(first[1], second[1]);
        // The middleware, the function's constructor and HttpContext.RequestServices saw one and the same.
        Assert.Equal(first[1], first[2]);
        Assert.Equal(first[1], first[3]);
    }

    [Fact]
    public async Task A_function_called_often_is_still_made_anew_each_time()
    {
        await using var host = await TestHost.StartAsync(typeof(FreshSample));
        for (var call = 0; call < 100; call++)
        {
            Assert.Equal("1", await host.Http.GetStringAsync("api/fresh", Cancellation));
        }
    }

    [Fact]
    public void Building_twice_is_refused()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Services.AddSingleton<Probe>();
        builder.Configuration["AzureWebJobsStorage"] = "UseDevelopmentStorage=true";
        Assert.ThrowsAny<InvalidOperationException>(() =>
        {
            builder.Build();
            builder.Build();
        });
    }

    [Fact]
    public void An_http_function_without_the_web_application_is_refused_at_build()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => TestHost.Build(new TestHostPlan { Functions = [typeof(FreshSample)], Configure = static _ => { } }));

        Assert.Contains("ConfigureFunctionsWebApplication", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scoped_service_taken_from_the_root_is_refused_in_development()
    {
        await using var host = await TestHost.StartAsync(new TestHostPlan
        {
            Functions = [typeof(FreshSample)],
            Configure = static builder => builder.ConfigureFunctionsWebApplication().Services.AddScoped<ScopedThing>(),
        });

        Assert.Throws<InvalidOperationException>(host.Services.GetRequiredService<ScopedThing>);
    }
}
