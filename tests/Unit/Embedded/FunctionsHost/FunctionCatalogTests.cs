using ImpactTracker.FunctionsHost;
using ImpactTracker.FunctionsHost.Invocation;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rules: the Functions SDK's analyzers AZFW0001 to AZFW0017, and DefaultFunctionActivator.
public sealed class FunctionCatalogTests
{
    [Fact]
    public void Functions_are_found_in_an_assembly_by_their_attribute()
    {
        // This assembly also holds broken ones, so the search must get as far as the first of them.
        var broken = Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Discover(new HostSetup { Assembly = typeof(BrokenFunctions).Assembly }));

        Assert.Contains(nameof(BrokenFunctions), broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_is_found_whatever_the_case_of_its_name()
    {
        var catalog = FunctionCatalog.Discover(new HostSetup { FunctionTypes = [typeof(BrokenFunctions.Sound)] });

        Assert.Equal("Sound", Assert.Single(catalog).Name);
        Assert.NotNull(catalog.Find("SOUND"));
        Assert.Null(catalog.Find("Silence"));
    }

    [Theory]
    [InlineData(typeof(BrokenFunctions.TwoTriggers), "two triggers")]
    [InlineData(typeof(BrokenFunctions.NoTrigger), "no trigger")]
    [InlineData(typeof(BrokenFunctions.AsyncVoid), "async void")]
    [InlineData(typeof(BrokenFunctions.ReturnsValueTask), "ValueTask")]
    [InlineData(typeof(BrokenFunctions.ReturnsValueTaskOfResult), "ValueTask")]
    [InlineData(typeof(BrokenFunctions.RetriesHttp), "only timers")]
    [InlineData(typeof(BrokenFunctions.Abstract), "can be made")]
    [InlineData(typeof(BrokenFunctions.NotPublic), "public")]
    [InlineData(typeof(BrokenFunctions.BadName), "name")]
    [InlineData(typeof(BrokenFunctions.TimerOfText), "TimerInfo")]
    [InlineData(typeof(BrokenFunctions.HttpOfText), "HttpRequest")]
    [InlineData(typeof(BrokenFunctions.OtherTrigger), "does not know")]
    public void A_function_that_cannot_work_stops_the_start_and_says_why(Type type, string why)
    {
        var message = Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Discover(new HostSetup { FunctionTypes = [type] })).Message;

        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.Contains($"{type.FullName}.Run", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_functions_of_one_name_stop_the_start_and_are_both_named()
    {
        Type[] types = [typeof(BrokenFunctions.Sound), typeof(BrokenFunctions.SoundAgain)];

        var message = Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Discover(new HostSetup { FunctionTypes = types })).Message;

        Assert.Contains($"{types[0].FullName}.Run", message, StringComparison.Ordinal);
        Assert.Contains($"{types[1].FullName}.Run", message, StringComparison.Ordinal);
    }
}
