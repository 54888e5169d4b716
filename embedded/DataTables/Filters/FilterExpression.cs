using System.Linq.Expressions;
using Azure.Data.Tables.Rows;

namespace Azure.Data.Tables.Filters;

/// <summary>Turns a lambda over a row into a filter that the service understands. What it does not know it refuses, and never guesses.</summary>
/// <remarks>Comparisons of a property with a value, joined by and, or, not; that is all that the service knows.</remarks>
internal static class FilterExpression
{
    /// <exception cref="NotSupportedException">The service has no word for a part of the lambda.</exception>
    public static string Translate<T>(Expression<Func<T, bool>> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Condition(filter.Body, filter.Parameters[0]);
    }

    private static string Condition(Expression expression, ParameterExpression row) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => $"({Condition(both.Left, row)}) and ({Condition(both.Right, row)})",
        BinaryExpression { NodeType: ExpressionType.OrElse } either => $"({Condition(either.Left, row)}) or ({Condition(either.Right, row)})",
        UnaryExpression { NodeType: ExpressionType.Not } not when not.Operand.Type == typeof(bool) => $"not ({Condition(not.Operand, row)})",
        BinaryExpression comparison when Operator(comparison.NodeType) is { } word => Comparison(comparison, word, row),
        MemberExpression when expression.Type == typeof(bool) && FilterOperand.Property(expression, row) is { } flag => $"{RowShape.StoredName(flag)} eq true",
        _ => throw FilterOperand.Unknown(expression),
    };

    private static string Comparison(BinaryExpression comparison, string word, ParameterExpression row)
    {
        // string.Compare(row.Name, "m") >= 0 is how C# writes an order of strings.
        if (comparison.Left is MethodCallExpression call && IsCompare(call))
        {
            return FilterOperand.Value(comparison.Right, row) is 0
                ? Comparison(call.Arguments[0], call.Arguments[1], word, row)
                : throw FilterOperand.Unknown(comparison);
        }

        return Comparison(comparison.Left, comparison.Right, word, row);
    }

    private static string Comparison(Expression left, Expression right, string word, ParameterExpression row)
    {
        if (FilterOperand.Property(left, row) is { } property)
        {
            return $"{RowShape.StoredName(property)} {word} {FilterOperand.Literal(property, right, word, row)}";
        }

        return FilterOperand.Property(right, row) is { } other
            ? $"{RowShape.StoredName(other)} {Mirrored(word)} {FilterOperand.Literal(other, left, Mirrored(word), row)}"
            : throw FilterOperand.Unknown(left);
    }

    private static bool IsCompare(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(string) && call.Method.Name == nameof(string.Compare)
        && call.Arguments.Count == 2 && call.Arguments[0].Type == typeof(string);

    private static string? Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => null,
    };

    // 5 < row.Count is row.Count > 5.
    private static string Mirrored(string word) => word switch
    {
        "lt" => "gt",
        "le" => "ge",
        "gt" => "lt",
        "ge" => "le",
        _ => word,
    };
}
