using System.Reflection;
using System.Reflection.Emit;

namespace ImpactTracker.Tests.Unit.Architecture;

/// <summary>Which types a type uses: in its shape and in the code of its methods. Constants and attributes leave no trace there.</summary>
internal static class TypeUse
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => code.Value);

    public static HashSet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var one in type.GetInterfaces().Concat(type.GetFields(Own).Select(static field => field.FieldType)))
        {
            Add(used, one);
        }

        foreach (var method in type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)))
        {
            Add(used, (method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
            {
                Add(used, parameter.ParameterType);
            }

            Body(used, type, method);
        }

        return used;
    }

    private static void Body(HashSet<Type> used, Type type, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        foreach (var local in body.LocalVariables)
        {
            Add(used, local.LocalType);
        }

        var code = body.GetILAsByteArray()!;
        for (var at = 0; at < code.Length;)
        {
            var one = code[at] == 0xFE ? Codes[(short)(0xFE00 | code[at + 1])] : Codes[code[at]];
            at += one.Size;
            if (one.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                var member = type.Module.ResolveMember(BitConverter.ToInt32(code, at), type.IsGenericType ? type.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);
                Add(used, member as Type ?? member?.DeclaringType);
                foreach (var argument in (member as MethodInfo)?.GetGenericArguments() ?? [])
                {
                    Add(used, argument);
                }
            }

            at += one.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        while (type?.HasElementType == true)
        {
            type = type.GetElementType();
        }

        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        foreach (var argument in type.IsConstructedGenericType ? type.GetGenericArguments() : [])
        {
            Add(used, argument);
        }

        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
