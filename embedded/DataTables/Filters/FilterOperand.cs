using System.Linq.Expressions;
using System.Reflection;

namespace Azure.Data.Tables.Filters;

/// <summary>The two sides of a comparison: a property of the row, and a value that does not depend on the row.</summary>
internal static class FilterOperand
{
    /// <summary>The row's property that an expression is, or null: it is something else.</summary>
    public static PropertyInfo? Property(Expression expression, ParameterExpression row) => Bare(expression) switch
    {
        MemberExpression { Member: PropertyInfo property } member when Bare(member.Expression!) == row => property,
        // row.Count.Value is row.Count: where it has no value, no comparison holds.
        MemberExpression { Member.Name: "Value", Expression: { } inner } when Nullable.GetUnderlyingType(inner.Type) is not null => Property(inner, row),
        _ => null,
    };

    /// <summary>The value that a property is compared with, as a filter writes it.</summary>
    /// <exception cref="NotSupportedException">A filter cannot hold the value.</exception>
    public static string Literal(PropertyInfo property, Expression expression, string word, ParameterExpression row)
    {
        var value = Value(expression, row);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum && value is not null)
        {
            // C# compares enums by number, but they are stored by name: names have no such order.
            value = word is "eq" or "ne" ? Enum.ToObject(type, value).ToString() : throw Unknown(expression);
        }

        return FilterText.Literal(value) ?? throw new NotSupportedException($"'{property.Name}' cannot be compared with {value?.GetType().FullName ?? "null"} in a filter.");
    }

    /// <summary>What an expression is worth that does not depend on the row: a constant, a captured variable, a call.</summary>
    public static object? Value(Expression expression, ParameterExpression row)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field, Expression: ConstantExpression closure }:
                return field.GetValue(closure.Value);
            case UnaryExpression { NodeType: ExpressionType.Convert, Method: null } lifted when Nullable.GetUnderlyingType(lifted.Type) == lifted.Operand.Type:
                return Value(lifted.Operand, row);
            default:
                return UsesRow.In(expression, row)
                    ? throw Unknown(expression)
                    : Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke();
        }
    }

    public static NotSupportedException Unknown(Expression expression) =>
        new($"'{expression}' has no counterpart in a filter of the Table service.");

    // The compiler converts a property to int?, an enum to int, the row to its base class.
    private static Expression Bare(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } conversion && Keeps(conversion))
        {
            expression = conversion.Operand;
        }

        return expression;
    }

    // A conversion that may change the value, such as (int)row.Long, is not one that the service makes.
    private static bool Keeps(UnaryExpression conversion)
    {
        var from = Nullable.GetUnderlyingType(conversion.Operand.Type) ?? conversion.Operand.Type;
        var to = Nullable.GetUnderlyingType(conversion.Type) ?? conversion.Type;
        return from == to || from.IsEnum || !from.IsValueType
            || (from == typeof(int) && (to == typeof(long) || to == typeof(double)));
    }

    private sealed class UsesRow(ParameterExpression row) : ExpressionVisitor
    {
        private bool found;

        public static bool In(Expression expression, ParameterExpression row)
        {
            var visitor = new UsesRow(row);
            visitor.Visit(expression);
            return visitor.found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found |= node == row;
            return node;
        }
    }
}
