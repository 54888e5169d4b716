namespace Azure.Data.Tables.Wire;

/// <summary>The answer of a read that may find nothing, and did.</summary>
internal sealed class NoRow<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"There is no such row (status {response.Status}); see HasValue.");

    public override Response GetRawResponse() => response;
}
