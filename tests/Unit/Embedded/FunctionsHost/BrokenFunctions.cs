using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

#pragma warning disable CA1822 // function methods are what they are declared as
namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

/// <summary>Functions that no host can run, and two that it can.</summary>
public static class BrokenFunctions
{
    public sealed class Sound
    {
        [Function("Sound")]
        public void Run([HttpTrigger] HttpRequest request) => _ = request;
    }

    public sealed class SoundAgain
    {
        [Function("sound")]
        public void Run([HttpTrigger] HttpRequest request) => _ = request;
    }

    public sealed class TwoTriggers
    {
        [Function("Broken")]
        public void Run([HttpTrigger] HttpRequest request, [QueueTrigger("q")] string message) => _ = message;
    }

    public sealed class NoTrigger
    {
        [Function("Broken")]
        public void Run(HttpRequest request) => _ = request;
    }

    public sealed class AsyncVoid
    {
        [Function("Broken")]
        public async void Run([HttpTrigger] HttpRequest request) => await Task.Yield();
    }

    public sealed class ReturnsValueTask
    {
        [Function("Broken")]
        public ValueTask Run([HttpTrigger] HttpRequest request) => default;
    }

    public sealed class ReturnsValueTaskOfResult
    {
        [Function("Broken")]
        public ValueTask<IResult> Run([HttpTrigger] HttpRequest request) => default;
    }

    public sealed class RetriesHttp
    {
        [Function("Broken")]
        [FixedDelayRetry(1, "00:00:01")]
        public void Run([HttpTrigger] HttpRequest request) => _ = request;
    }

    public abstract class Abstract
    {
        [Function("Broken")]
        public void Run([HttpTrigger] HttpRequest request) => _ = request;
    }

    public sealed class NotPublic
    {
        [Function("Broken")]
        internal void Run([HttpTrigger] HttpRequest request) => _ = request;
    }

    public sealed class BadName
    {
        [Function("1 broken")]
        public void Run([HttpTrigger] HttpRequest request) => _ = request;
    }

    public sealed class TimerOfText
    {
        [Function("Broken")]
        public void Run([TimerTrigger("0 0 0 * * *")] string timer) => _ = timer;
    }

    public sealed class HttpOfText
    {
        [Function("Broken")]
        public void Run([HttpTrigger] string body) => _ = body;
    }

    public sealed class OtherTrigger
    {
        [Function("Broken")]
        public void Run([Unknown] string message) => _ = message;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class UnknownAttribute : TriggerBindingAttribute;
}
