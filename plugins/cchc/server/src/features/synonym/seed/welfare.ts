/**
 * Bảo hiểm, bảo trợ, người có công, giáo dục, lao động. A line: codes, the best first | what people
 * say. Some of the codes belong to ministries whose procedures a portal may not have; a phrase
 * whose procedures are not there does nothing.
 */
export const WELFARE = `
1.001939 | mua bảo hiểm y tế; mua thẻ bảo hiểm y tế; bảo hiểm y tế hộ gia đình; mua bảo hiểm y tế hộ gia đình; thẻ bảo hiểm y tế; đóng bảo hiểm y tế; gia hạn bảo hiểm y tế; gia hạn thẻ bảo hiểm y tế; bảo hiểm y tế tự nguyện; bảo hiểm y tế học sinh; bảo hiểm y tế sinh viên; bảo hiểm y tế hộ nghèo; thẻ bảo hiểm y tế miễn phí; bảo hiểm y tế người cao tuổi
1.002051 1.001939 | đăng ký bảo hiểm y tế; làm sổ bảo hiểm xã hội; công ty đóng bảo hiểm; báo tăng lao động; báo giảm lao động; đóng bảo hiểm cho nhân viên
1.002759 | mất thẻ bảo hiểm y tế; mất thẻ bảo hiểm; mất sổ bảo hiểm; mất sổ bảo hiểm xã hội; làm lại thẻ bảo hiểm y tế; làm lại sổ bảo hiểm; cấp lại thẻ bảo hiểm y tế; đổi thẻ bảo hiểm y tế; thẻ bảo hiểm bị sai; sai tên thẻ bảo hiểm y tế; sai thông tin bảo hiểm; đổi nơi khám chữa bệnh; đổi nơi khám ban đầu; chuyển nơi khám bệnh; gộp sổ bảo hiểm xã hội; chuyển nơi đăng ký khám chữa bệnh ban đầu
1.001656 | thanh toán viện phí; hoàn viện phí; thanh toán tiền viện; lấy lại tiền viện; thanh toán bảo hiểm y tế; quên thẻ bảo hiểm khi nằm viện; không cùng chi trả; miễn cùng chi trả; khám trái tuyến; thanh toán tiền thuốc bảo hiểm
1.002179 | bảo hiểm xã hội tự nguyện; đóng bảo hiểm xã hội tự nguyện; mua bảo hiểm xã hội tự nguyện; bảo hiểm tự nguyện; đóng bảo hiểm để có lương hưu; nông dân đóng bảo hiểm xã hội
1.001613 | bảo hiểm xã hội một lần; rút bảo hiểm; rút bảo hiểm xã hội; rút bảo hiểm xã hội một lần; rút một lần; lãnh bảo hiểm một lần; lấy bảo hiểm xã hội một lần; nhận bảo hiểm xã hội một lần; rút sổ bảo hiểm; rút tiền bảo hiểm; lấy tiền bảo hiểm; lĩnh bảo hiểm
2.000693 | thai sản; chế độ thai sản; tiền thai sản; bảo hiểm thai sản; trợ cấp thai sản; nghỉ sinh; nghỉ đẻ; tiền sinh con; chế độ sinh con; chồng nghỉ khi vợ sinh; sảy thai
1.001667 | chế độ ốm đau; ốm đau; nghỉ ốm; tiền nghỉ ốm; nghỉ chăm con ốm; bảo hiểm ốm đau
1.001598 | dưỡng sức; nghỉ dưỡng sức; dưỡng sức sau sinh
1.001632 | tai nạn lao động; chế độ tai nạn lao động; bệnh nghề nghiệp; bị tai nạn khi làm việc
2.000821 | tử tuất; chế độ tử tuất; tiền tuất; trợ cấp tuất; tuất một lần; tuất hàng tháng; người hưởng lương hưu chết; người đóng bảo hiểm chết; mai táng bảo hiểm xã hội
1.001742 | chuyển nơi nhận lương hưu; chuyển lương hưu; chuyển lương hưu đi tỉnh khác; chuyển nơi lĩnh lương hưu
1.001601 | ủy quyền nhận lương hưu; ủy quyền lĩnh lương hưu; lĩnh thay lương hưu; lấy lương hưu thay; nhận lương hưu thay; ủy quyền lấy lương hưu
2.000740 | lương hưu qua tài khoản; nhận lương hưu qua thẻ; nhận lương hưu qua ngân hàng; đổi tài khoản nhận lương hưu
2.000717 | lương hưu của người đã chết; truy lĩnh lương hưu
1.001776 | trợ cấp xã hội; trợ cấp hàng tháng; trợ cấp xã hội hàng tháng; trợ cấp người cao tuổi; tiền người già; tiền trợ cấp người già; người già 80 tuổi; trợ cấp 80 tuổi; trợ cấp khuyết tật; trợ cấp người khuyết tật; trợ cấp trẻ mồ côi; trợ cấp đơn thân nuôi con; bảo trợ xã hội; tiền bảo trợ; nuôi người khuyết tật nặng
1.014027 | trợ cấp hưu trí xã hội; hưu trí xã hội; trợ cấp 75 tuổi; người già 75 tuổi; từ 75 tuổi không lương hưu; tiền 500 nghìn người già
1.001731 1.014028 2.002307 2.002308 | tiền mai táng; mai táng; mai táng phí; trợ cấp mai táng; hỗ trợ mai táng; chi phí mai táng; tiền đám ma; tiền chôn cất; hỏa táng
1.014028 | mai táng người hưởng hưu trí xã hội; mai táng người cao tuổi
1.001731 | mai táng bảo trợ xã hội; mai táng người khuyết tật
2.002307 | mai táng cựu chiến binh; cựu chiến binh chết
2.002308 | mai táng thanh niên xung phong; thanh niên xung phong chết
1.001699 | khuyết tật; giấy khuyết tật; xác nhận khuyết tật; giấy xác nhận khuyết tật; mức độ khuyết tật; xác định khuyết tật; giám định khuyết tật; người tàn tật; giấy tàn tật; giấy chứng nhận khuyết tật; con bị tự kỷ làm giấy khuyết tật
1.001653 | mất giấy khuyết tật; cấp lại giấy khuyết tật; đổi giấy xác nhận khuyết tật; làm lại giấy khuyết tật
1.010833 | thân nhân người có công; xác nhận thân nhân người có công; thân nhân liệt sĩ; con liệt sĩ; con thương binh; vợ liệt sĩ; giấy xác nhận con thương binh; giấy ưu tiên con thương binh
1.010803 | thờ cúng liệt sĩ; trợ cấp thờ cúng; tiền thờ cúng liệt sĩ; tiền hương khói liệt sĩ
1.011606 1.011607 | hộ nghèo; hộ cận nghèo; cận nghèo; sổ hộ nghèo; xin hộ nghèo; xin vào hộ nghèo; giấy hộ nghèo; xét hộ nghèo; công nhận hộ nghèo; giấy chứng nhận hộ nghèo; xác nhận hộ nghèo; nhà nghèo xin trợ giúp; hộ khó khăn
1.011608 1.011606 | thoát nghèo; thoát cận nghèo; ra khỏi hộ nghèo; công nhận thoát nghèo
1.011609 | mức sống trung bình; hộ mức sống trung bình
3.000412 | thu nhập thấp; lao động thu nhập thấp; xác nhận thu nhập thấp
3.000182 | tuyển sinh lớp 6; vào lớp 6; xin học lớp 6; tuyển sinh trung học cơ sở; nộp hồ sơ lớp 6
2.002770 | học sinh bán trú; hỗ trợ học sinh bán trú; gạo cho học sinh; tiền ăn bán trú; hỗ trợ học sinh vùng khó khăn
1.014199 1.014200 1.014201 | giấy phép lao động; giấy phép lao động cho người nước ngoài; work permit
1.010091 | xung kích phòng chống thiên tai; lực lượng xung kích bị tai nạn
1.010092 | xung kích phòng chống thiên tai bị chết; tiền tuất lực lượng xung kích
1.001521 | thương tật tái phát
1.001710 | dừng hưởng bảo hiểm xã hội; điều chỉnh mức hưởng bảo hiểm xã hội
2.000762 | trợ cấp theo quyết định 613
1.001798 | hợp đồng khám chữa bệnh bảo hiểm y tế
`;
