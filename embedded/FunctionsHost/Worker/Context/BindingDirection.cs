namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding brings or takes data.</summary>
public enum BindingDirection
{
    In,
    Out,
}
