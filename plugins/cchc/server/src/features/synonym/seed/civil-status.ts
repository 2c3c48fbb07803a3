/** Hộ tịch, con nuôi, quốc tịch, lý lịch tư pháp. A line: codes, the best first | what people say. */
export const CIVIL_STATUS = `
1.001193 | giấy khai sinh; làm giấy khai sinh; khai sinh; khai sinh cho con; khai sinh cho bé; khai sinh cho trẻ; mới sinh con; con mới sinh; con mới đẻ; mới đẻ; sinh em bé; vợ mới sinh; trẻ sơ sinh; báo sinh; giấy khai sanh; khai sinh muộn; khai sinh quá hạn; khai sinh trễ; mẹ đơn thân làm khai sinh; khai sinh không có tên cha; khai sinh cho trẻ bị bỏ rơi; khai sinh mang họ mẹ
3.000722 2.000986 | khai sinh nhập hộ khẩu bảo hiểm y tế; khai sinh và thẻ bảo hiểm cho con; liên thông khai sinh; khai sinh liên thông; khai sinh cùng lúc nhập khẩu; thẻ bảo hiểm y tế trẻ dưới 6 tuổi; bảo hiểm y tế cho trẻ sơ sinh; làm bảo hiểm cho con mới sinh; nhập khẩu cho con mới sinh
1.004884 2.000635 | mất giấy khai sinh; mất bản chính giấy khai sinh; làm lại giấy khai sinh; cấp lại giấy khai sinh; giấy khai sinh bị rách; giấy khai sinh bị hỏng; khai sinh lại
2.000635 | trích lục; trích lục khai sinh; trích lục khai tử; trích lục kết hôn; bản sao giấy khai sinh; bản sao khai sinh; xin bản sao khai sinh; bản sao giấy chứng tử; bản sao giấy kết hôn; sao lục khai sinh; lấy bản sao hộ tịch
1.004772 | người lớn chưa có giấy khai sinh; khai sinh cho người lớn; khai sinh cho người già; ông bà chưa có giấy khai sinh; chưa từng làm giấy khai sinh
1.000689 1.001193 | cha mẹ chưa kết hôn làm khai sinh; khai sinh khi chưa đăng ký kết hôn; chưa kết hôn làm khai sinh cho con; khai sinh và nhận cha; ghi tên cha vào giấy khai sinh; khai sinh con ngoài giá thú
1.003583 | khai sinh tại nhà; làm khai sinh tận nơi
2.000528 | khai sinh con lai; con lai; khai sinh có cha là người nước ngoài; khai sinh có mẹ là người nước ngoài; khai sinh cho con có bố nước ngoài
2.000547 | khai sinh ở nước ngoài; sinh ở nước ngoài về làm khai sinh; con sinh ở nước ngoài về khai sinh; ghi chú khai sinh; con sinh ở nước ngoài; con đẻ ở nước ngoài
1.000894 | kết hôn; giấy kết hôn; giấy đăng ký kết hôn; giấy hôn thú; hôn thú; giấy giá thú; cưới; đám cưới; lấy vợ; lấy chồng; cưới vợ; tái hôn; kết hôn lần hai; đăng ký kết hôn tại xã
2.000806 | kết hôn với người nước ngoài; lấy chồng nước ngoài; lấy vợ nước ngoài; lấy chồng tây; lấy vợ tây; lấy chồng ngoại; kết hôn với việt kiều; cô dâu nước ngoài
1.004746 2.000635 | mất giấy kết hôn; mất giấy đăng ký kết hôn; làm lại giấy kết hôn; cấp lại giấy kết hôn; mất giấy hôn thú; giấy kết hôn bị rách; cấp lại giấy chứng nhận kết hôn
2.002189 | ghi chú kết hôn; đã kết hôn ở nước ngoài; công nhận kết hôn ở nước ngoài; đăng ký kết hôn ở nước ngoài về Việt Nam
2.000554 | ghi chú ly hôn; ly hôn ở nước ngoài; công nhận ly hôn ở nước ngoài; bản án ly hôn nước ngoài
1.004873 | giấy độc thân; xác nhận độc thân; giấy xác nhận độc thân; chứng nhận độc thân; giấy xác nhận hôn nhân; xác nhận hôn nhân; chưa có vợ; chưa có chồng; giấy chưa vợ; giấy chưa chồng; xác nhận chưa kết hôn; giấy chưa kết hôn; xác nhận chưa có gia đình; xác nhận chưa lập gia đình; xác nhận tình trạng hôn nhân; độc thân để mua nhà; độc thân để kết hôn; độc thân để vay ngân hàng; xác nhận đã ly hôn chưa kết hôn lại
1.000656 | giấy chứng tử; chứng tử; làm giấy chứng tử; khai tử; giấy báo tử; báo tử; người chết; nhà có người mất; bố mất; mẹ mất; cha mất; má mất; ông mất; bà mất; chồng mất; vợ mất; người thân mất; người thân qua đời; qua đời; mới mất; từ trần; khai tử muộn; khai tử quá hạn; chết lâu chưa khai tử
1.005461 2.000635 | mất giấy chứng tử; làm lại giấy chứng tử; cấp lại giấy chứng tử; mất giấy khai tử; cấp lại giấy khai tử
1.004859 | cải chính; cải chính hộ tịch; cải chính khai sinh; đổi tên; đổi họ; đổi họ tên; đổi tên đệm; đổi chữ lót; đổi tên trong giấy khai sinh; đổi tên cho con; đổi họ cho con; sửa tên; sửa giấy khai sinh; sửa ngày sinh; sửa năm sinh; đổi ngày sinh; đổi năm sinh; sai tên trong giấy khai sinh; sai ngày sinh; sai năm sinh; giấy khai sinh bị sai; giấy khai sinh ghi sai; khai sinh sai tên cha mẹ; sai tên mẹ trong giấy khai sinh; sai họ tên cha; đính chính giấy khai sinh; đổi dân tộc; sửa dân tộc; đổi quê quán; sửa nơi sinh; đổi giới tính; bổ sung khai sinh; bổ sung tên cha vào khai sinh; bổ sung quốc tịch trong khai sinh; sửa giấy kết hôn; giấy kết hôn bị sai; tên khai sinh khác căn cước
2.000748 | cải chính hộ tịch cho người nước ngoài; đổi tên cho người nước ngoài
1.001022 | nhận con; nhận cha; nhận mẹ; nhận cha cho con; nhận cha con; nhận con ruột; con ngoài giá thú; con rơi; con riêng; xác nhận cha con; xác nhận quan hệ cha con; nhận lại con; nhận con ngoài giá thú
1.004837 | giám hộ; giấy giám hộ; người giám hộ; làm giám hộ; cử người giám hộ; giám hộ cho cháu; giám hộ cho cháu mồ côi; nuôi cháu mồ côi; giám hộ cho người bệnh tâm thần; giám hộ người mất năng lực hành vi
1.004845 | thôi giám hộ; hủy giám hộ; không giám hộ nữa; đổi người giám hộ
3.000323 | người giám sát giám hộ
2.002516 | giấy xác nhận hộ tịch; xác nhận thông tin khai sinh; xác nhận quan hệ nhân thân
2.001263 | nhận con nuôi; xin con nuôi; con nuôi; nuôi con nuôi; nhận nuôi trẻ; nhận nuôi em bé; nhận trẻ bị bỏ rơi làm con nuôi; nhận con riêng làm con nuôi; nhận cháu làm con nuôi; giấy chứng nhận con nuôi
2.001255 | mất giấy con nuôi; làm lại giấy con nuôi; đăng ký lại con nuôi
1.004878 | cha dượng nhận con riêng nước ngoài; nhận con riêng của chồng nước ngoài
1.003160 | người nước ngoài nhận con nuôi; người nước ngoài xin con nuôi
2.002363 | con nuôi đã làm ở nước ngoài
2.002039 | nhập quốc tịch; xin quốc tịch; xin vào quốc tịch Việt Nam; người nước ngoài nhập tịch; nhập tịch
2.002036 | thôi quốc tịch; bỏ quốc tịch; xin thôi quốc tịch Việt Nam
2.002038 | lấy lại quốc tịch; trở lại quốc tịch; khôi phục quốc tịch; việt kiều lấy lại quốc tịch
1.005136 | xác nhận có quốc tịch Việt Nam; giấy xác nhận quốc tịch
2.001895 | giấy gốc Việt Nam; người gốc Việt; xác nhận gốc Việt
3.000333 | lý lịch tư pháp; phiếu lý lịch tư pháp; làm lý lịch tư pháp; lý lịch tư pháp số 1; lý lịch tư pháp số 2; xác nhận tiền án tiền sự; không tiền án tiền sự; giấy không có tiền án; giấy xác nhận không phạm tội; chứng nhận không phạm tội; không vi phạm pháp luật
2.000829 | trợ giúp pháp lý; luật sư miễn phí; tư vấn pháp luật miễn phí; nhờ luật sư bào chữa miễn phí
2.002165 | bồi thường nhà nước; đòi bồi thường cán bộ làm sai; cán bộ xã gây thiệt hại
1.002211 | làm hòa giải viên; bầu hòa giải viên
2.000950 | tổ trưởng hòa giải; tổ hòa giải
2.002080 | tiền thù lao hòa giải; thù lao hòa giải viên
2.000930 | thôi hòa giải viên; nghỉ hòa giải viên
1.003091 | yêu cầu thi hành án; thi hành án; thi hành bản án
3.000165 | sao bản án; xin bản án; trích lục bản án; bản sao bản án
`;
